// Everything that EMentoring needs on Azure, with managed identities and no keys. docs/azure.md says what a person does by hand.
targetScope = 'subscription'

@minLength(1)
@maxLength(20)
@description('Name of the environment, such as test or prod. Part of every name.')
param environmentName string

@description('Region of everything that has one.')
param location string

@description('Region of the Static Web App: westeurope, northeurope is not one of its regions.')
param siteLocation string = 'westeurope'

@description('Name that letters and pages carry.')
param organisation string

@description('Address that people may write to; letters are answered to it.')
param contact string

@description('Addresses of those who may sign in as coordinators.')
param coordinators array

@description('Public address of the site once it has a domain of its own, such as https://mentorointi.example.org; empty: the one Azure gives.')
param baseAddress string = ''

@description('Domain that letters come from; empty: one of Azure\'s own, with 5 letters a minute and 10 an hour.')
param mailDomain string = ''

@description('True once the records of mailDomain are in the DNS and verified. Until then letters come from Azure\'s own domain.')
param mailDomainVerified bool = false

@description('Letters a minute that Communication Services takes from the verified domain; more on request.')
param mailPerMinute int = 30

@description('Letters an hour that Communication Services takes from the verified domain; more on request.')
param mailPerHour int = 100

@description('Address that alerts go to; empty: the contact.')
param alertsTo string = ''

@description('Euros (or the subscription\'s currency) a month at which a warning is sent.')
param monthlyBudget int = 40

@description('First day of the month in which the budget begins to count, such as 2026-12-01: the month of the first deployment, and never changed afterwards, as Azure refuses that. Empty: no budget.')
param budgetFrom string = ''

var tags = { 'azd-env-name': environmentName, app: 'ementoring' }
var token = toLower(uniqueString(subscription().id, environmentName, location))
var name = 'ement-${environmentName}-${take(token, 6)}'
var alertAddress = empty(alertsTo) ? contact : alertsTo

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-ementoring-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: { name: name, location: location, tags: tags }
}

module monitor 'modules/monitor.bicep' = {
  name: 'monitor'
  scope: group
  params: { name: name, location: location, tags: tags, alertsTo: alertAddress, principalId: identity.outputs.principalId }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: { name: 'ement${take(token, 13)}', location: location, tags: tags, principalId: identity.outputs.principalId }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: { name: 'kv-${take(token, 13)}', location: location, tags: tags, principalId: identity.outputs.principalId }
}

module mail 'modules/mail.bicep' = {
  name: 'mail'
  scope: group
  params: {
    name: name
    tags: tags
    domain: mailDomain
    verified: mailDomainVerified
    organisation: organisation
    storageName: storage.outputs.name
    queue: storage.outputs.mailReports
    principalId: identity.outputs.principalId
  }
}

module site 'modules/site.bicep' = {
  name: 'site'
  scope: group
  params: { name: name, location: siteLocation, tags: tags }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    insights: monitor.outputs.connectionString
    settings: {
      EMentoring__Organisation: organisation
      EMentoring__Contact: contact
      EMentoring__BaseAddress: empty(baseAddress) ? site.outputs.address : baseAddress
      EMentoring__Tables: storage.outputs.tables
      EMentoring__LinkKey: vault.outputs.key
      EMentoring__Mail__Endpoint: mail.outputs.endpoint
      EMentoring__Mail__Sender: mail.outputs.sender
      EMentoring__Mail__PerMinute: string(mail.outputs.custom ? mailPerMinute : 5)
      EMentoring__Mail__PerHour: string(mail.outputs.custom ? mailPerHour : 10)
    }
    coordinators: coordinators
  }
}

module link 'modules/link.bicep' = {
  name: 'link'
  scope: group
  params: { siteName: site.outputs.name, appId: app.outputs.id, location: location }
}

module budget 'modules/budget.bicep' = if (!empty(budgetFrom)) {
  name: 'budget'
  scope: group
  params: { name: name, amount: monthlyBudget, from: budgetFrom, to: alertAddress }
}

output SITE_ADDRESS string = site.outputs.address
output AZURE_RESOURCE_GROUP string = group.name
output MAIL_DOMAIN_RECORDS object = mail.outputs.records
